"""How reliable the program is: crashes, instances, hostile files, long runs. Short forms of these are tests."""
