package health.consulta.notification.web;

import health.consulta.contract.Page;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationPreferences;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.notification.Bells;
import health.consulta.notification.Preferences;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Everybody's own bell and wishes.
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class NotificationsController {
  private final Bells bells;
  private final Preferences preferences;

  NotificationsController(Bells bells, Preferences preferences) {
    this.bells = bells;
    this.preferences = preferences;
  }

  /// The newest first; the 200 newest are kept.
  @GetMapping("/notifications")
  Page<Notification> notifications(Caller caller, @Valid PageRequest page) {
    return bells.page(caller.id(), page.number(), page.length());
  }

  @PostMapping("/notifications/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable UUID id, Caller caller) {
    bells.read(caller.id(), id);
  }

  @GetMapping("/notification-preferences")
  NotificationPreferences preferences(Caller caller) {
    return preferences.of(caller.id());
  }

  @PutMapping("/notification-preferences")
  NotificationPreferences change(
      @RequestBody @Valid NotificationPreferences wishes, Caller caller) {
    preferences.put(caller.id(), wishes);
    return wishes;
  }
}
