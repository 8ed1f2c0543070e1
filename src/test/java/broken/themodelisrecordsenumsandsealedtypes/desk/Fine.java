package broken.themodelisrecordsenumsandsealedtypes.desk;

class Fine {
}
