/// What Kawat does and did: jobs, watched folders, requests to the network, and the reader's rules. Front door:
/// {@link kawat.view.activity.ActivityModel}.
@NullMarked
package kawat.view.activity;

import org.jspecify.annotations.NullMarked;
