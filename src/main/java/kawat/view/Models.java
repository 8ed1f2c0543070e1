package kawat.view;

import kawat.view.activity.ActivityModel;
import kawat.view.article.ArticleModel;
import kawat.view.feeds.FeedsModel;
import kawat.view.intake.IntakeModel;
import kawat.view.stories.StoriesModel;

/// What the panes show.
record Models(StoriesModel stories, ArticleModel article, IntakeModel intake, ActivityModel activity,
        FeedsModel feeds) {}
