package broken.themodelknowsonlythejdk.archive;

class Fine {
    tools.jackson.databind.JsonNode tree;
}
