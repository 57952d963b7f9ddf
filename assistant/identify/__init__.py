"""Which exhibit of the museum's own catalogue a photograph shows, how sure that is, and the proof."""
