"""For which picture a key is: nobody decides about one that is about to leave the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.words import tr

if TYPE_CHECKING:
    from assistant.catalogue import PictureRow
    from assistant.desktop.desk import Desk


def meant(desk: Desk) -> PictureRow | None:
    """Return the picture on the desk; none, and why, while another one, asked for, cannot be read yet."""
    here = desk.picture
    if here is None or desk.bound_for in (None, here.id):
        return here
    desk.message.emit(
        tr("Another program is writing into the catalogue; what was begun here goes on after it…"), "note"
    )
    return None
