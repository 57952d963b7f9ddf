def describe(parser):
    pass


def run(args):
    return True
