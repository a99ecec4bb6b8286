"""Settings of what is kept: backups and their key, and how long what was said stays."""

from pathlib import Path

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings


class BackupSettings(BaseSettings):
    """What backups are encrypted with: one of the two."""

    backup_key_file: Path | None = Field(
        None, description="file with the key of backups; never the store's own key file"
    )
    backup_passphrase: SecretStr | None = Field(
        None, description="passphrase of backups, in the place of a key file; 16 characters or more"
    )

    @field_validator("backup_key_file", mode="before")
    @classmethod
    def _empty_is_none(cls, path: str | Path | None) -> str | Path | None:
        return path or None

    @model_validator(mode="after")
    def _one_key(self) -> "BackupSettings":
        if self.backup_key_file and self.backup_passphrase:
            raise ValueError(
                "EARSHOT_BACKUP_KEY_FILE and EARSHOT_BACKUP_PASSPHRASE are both set: unset one"
            )
        return self
