"""The picture side: the filmstrip, its thumbnails, the large picture and its other views."""
