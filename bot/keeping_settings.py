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


class RetentionSettings(BaseSettings):
    """For how many days each kind of data is kept, and whether that is seen to."""

    retention: bool = Field(
        False, description="whether what was kept for long enough is taken away once a day"
    )
    keep_messages_days: int = Field(
        180, ge=30, description="days for which what was written to and fro is kept"
    )
    keep_interviews_days: int = Field(
        730, ge=30, description="days for which answers are kept in people's own words"
    )
    keep_contacts_days: int = Field(
        180, ge=30, description="days for which people can be reached after their last conversation"
    )
    keep_concerns_days: int = Field(
        2190, ge=30, description="days for which a concern is kept after it was taken up"
    )
    keep_audit_days: int = Field(2190, ge=30, description="days for which the audit is kept")
    keep_deliveries_days: int = Field(
        180, ge=30, description="days for which attempts at sending are kept, and their costs"
    )
    keep_invitations_days: int = Field(
        365, ge=30, description="days for which it is kept who was on a list of invitations"
    )
    keep_links_days: int = Field(
        1, ge=0, description="days for which a link back into a web chat is kept once it is stale"
    )

    @model_validator(mode="after")
    def _in_order(self) -> "RetentionSettings":
        """Words gone from the answers must not stay in transcripts; the audit outlasts all."""
        if self.keep_messages_days > self.keep_interviews_days:
            raise ValueError(
                "EARSHOT_KEEP_MESSAGES_DAYS must not be longer than EARSHOT_KEEP_INTERVIEWS_DAYS: "
                "the words would stay in the messages"
            )
        kept = [n for name, n in self.__dict__.items() if name.startswith("keep_")]
        if self.keep_audit_days < max(kept):
            raise ValueError(
                "EARSHOT_KEEP_AUDIT_DAYS must not be shorter than any other period: "
                "the audit says who looked at it"
            )
        return self
