"""What has been tagged and how right the suggestions were, as plots."""
