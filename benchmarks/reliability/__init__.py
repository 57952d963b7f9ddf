"""How reliable the program is: crashes, instances, hostile files, long runs. The tests run short forms."""
