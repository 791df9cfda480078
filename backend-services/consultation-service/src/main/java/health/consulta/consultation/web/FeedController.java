package health.consulta.consultation.web;

import health.consulta.consultation.feed.Feeds;
import health.consulta.consultation.feed.WriteCalendar;
import health.consulta.contract.Act;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.contract.consultation.MakeFeed;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.security.Public;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The practitioner alone lets the agenda be subscribed to; who has the address reads it.
@RestController
class FeedController {
  private static final String OWN = "/api/agendas/{practitionerId}/feed";

  private final Feeds feeds;
  private final WriteCalendar write;

  FeedController(Feeds feeds, WriteCalendar write) {
    this.feeds = feeds;
    this.write = write;
  }

  @GetMapping(OWN)
  @PreAuthorize("hasRole('PRACTITIONER')")
  CalendarFeed feed(@PathVariable UUID practitionerId, Caller caller) {
    return feeds.of(own(practitionerId, caller));
  }

  @PutMapping(OWN)
  @Noted(Act.FEED_OPENED)
  @PreAuthorize("hasRole('PRACTITIONER')")
  CalendarFeed make(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid MakeFeed wanted,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr") String preferred,
      Caller caller) {
    var language = preferred.startsWith("en") ? "en" : "fr";
    return feeds.make(own(practitionerId, caller), wanted.names(), language);
  }

  @DeleteMapping(OWN)
  @Noted(Act.FEED_CLOSED)
  @PreAuthorize("hasRole('PRACTITIONER')")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID practitionerId, Caller caller) {
    feeds.revoke(own(practitionerId, caller));
  }

  @Public
  @GetMapping(path = "/api/feeds/{token}.ics", produces = "text/calendar;charset=UTF-8")
  ResponseEntity<String> calendar(@PathVariable String token) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(write.of(feeds.at(token)));
  }

  private static UUID own(UUID practitionerId, Caller caller) {
    if (!caller.is(Role.PRACTITIONER) || !caller.id().equals(practitionerId)) throw new NotFound();
    return practitionerId;
  }
}
