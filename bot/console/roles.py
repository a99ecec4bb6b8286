"""What members of staff may do, by their role. Whom they may see is their organisation's people."""

from typing import Literal

from storage.staff import Role

Permission = Literal[
    "concerns", "raising", "guided", "conversations", "amending", "figures", "people", "staff",
    "audit", "duty", "guides", "authoring", "inviting",
]  # fmt: skip

MAY: dict[Role, frozenset[Permission]] = {
    "helper": frozenset({"guided", "conversations", "amending", "raising", "figures", "guides"}),
    "safeguarding_lead": frozenset(
        {"concerns", "duty", "guided", "raising", "conversations", "amending", "figures", "guides"}
    ),
    "guide_author": frozenset({"figures", "guides", "authoring"}),
    "analyst": frozenset({"figures"}),
    "administrator": frozenset(
        {
            "conversations",
            "amending",
            "figures",
            "people",
            "staff",
            "audit",
            "guides",
            "authoring",
            "inviting",
        }
    ),
}
"""Only those who answer for safeguarding read concerns, and say who is on duty, whom to call and
which words point to help. An analyst reads no conversation: what
they work with is the extract, in which nobody is named."""

CALLED: dict[Role, str] = {
    "helper": "Helper",
    "safeguarding_lead": "Safeguarding lead",
    "guide_author": "Guide author",
    "analyst": "Analyst",
    "administrator": "Administrator",
}
"""Roles in words."""
