package health.consulta.booking.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import health.consulta.booking.Booking;
import health.consulta.booking.FindBookings;
import health.consulta.kit.security.Caller;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A booking for the calendar of who booked (RFC 5545). The title says nothing medical.
@RestController
class CalendarController {
  private final FindBookings find;

  CalendarController(FindBookings find) {
    this.find = find;
  }

  @GetMapping(path = "/api/bookings/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
  @PreAuthorize("isAuthenticated() and !hasRole('SERVICE')")
  ResponseEntity<String> calendar(@PathVariable UUID id, Caller caller, Locale locale) {
    var calendar = new ICalendar();
    calendar.addEvent(event(find.one(caller, id), locale));
    var attachment = ContentDisposition.attachment().filename("consulta.ics").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(Biweekly.write(calendar).go());
  }

  private static VEvent event(Booking booking, Locale locale) {
    var event = new VEvent();
    event.setUid(booking.id().toString());
    event.setSummary(
        locale.getLanguage().equals("en") ? "Consulta appointment" : "Rendez-vous Consulta");
    event.setDateStart(Date.from(booking.visit().start()));
    event.setDateEnd(Date.from(booking.visit().end()));
    event.setSequence(booking.history().size());
    return event;
  }
}
