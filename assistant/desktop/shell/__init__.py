"""What stands around the desk: bars, menus, keys, dialogs, export."""
