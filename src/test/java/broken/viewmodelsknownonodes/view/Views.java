package broken.viewmodelsknownonodes.view;

class FinePane {
    javafx.scene.Node node;
}

class FineModel {
    javafx.beans.property.StringProperty text;
}

class BadNodeModel {
    javafx.scene.Node node;
}

class BadStageModel {
    void show(javafx.stage.Stage stage) {
        stage.show();
    }
}
