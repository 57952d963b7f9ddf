"""Nothing lost, nobody in: crashes, faults, several instances, hostile files, long runs, in short forms."""
