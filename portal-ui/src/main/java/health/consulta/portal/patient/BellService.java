package health.consulta.portal.patient;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.contract.Event;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.portal.gateway.NotificationApi;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import reactor.core.publisher.Flux;

/// What happened to the patient's visits, as it happens.
@BrowserCallable
@RolesAllowed("PATIENT")
class BellService {
  private final NotificationApi notifications;
  private final OpenScreens screens;

  BellService(NotificationApi notifications, OpenScreens screens) {
    this.notifications = notifications;
    this.screens = screens;
  }

  public @NonNull List<@NonNull Bell> latest() {
    return notifications.notifications(0, 20).items().stream().map(Bell::of).toList();
  }

  public void read(@NonNull UUID id) {
    notifications.read(id);
  }

  /// Everything posted to the signed-in account from now on.
  public @NonNull Flux<@NonNull Bell> live() {
    var account = SignedIn.current().account().id();
    return Flux.<Event>create(
            sink -> {
              var open = screens.open(sink::next);
              sink.onDispose(open::remove);
            })
        .ofType(NotificationPosted.class)
        .filter(posted -> posted.accountId().equals(account))
        .map(posted -> Bell.of(posted.notification()));
  }
}
