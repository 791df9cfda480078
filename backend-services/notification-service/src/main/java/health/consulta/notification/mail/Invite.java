package health.consulta.notification.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import biweekly.property.Status;
import health.consulta.notification.Mailing.Appointment;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

/// The calendar entry of a visit (RFC 5545, 5546): the booking is its UID and each change raises
/// its SEQUENCE, so that calendars update the entry they have. Its title says nothing medical.
record Invite(String method, String text) {
  /// @param title neutral, in the reader's language
  static Invite request(
      Appointment visit, String title, String organizer, String attendee, Instant now) {
    return of("REQUEST", Status.confirmed(), visit, title, organizer, attendee, now);
  }

  static Invite cancel(
      Appointment visit, String title, String organizer, String attendee, Instant now) {
    return of("CANCEL", Status.cancelled(), visit, title, organizer, attendee, now);
  }

  private static Invite of(
      String method,
      Status status,
      Appointment visit,
      String title,
      String organizer,
      String attendee,
      Instant now) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Consulta//Consulta//FR");
    calendar.setMethod(method);
    var zone = visit.zone();
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(
                TimeZone.getTimeZone(zone), CalendarZone.of(zone, visit.visit().start())));
    var event = event(visit, title, now);
    event.setStatus(status);
    event.setOrganizer(new Organizer("Consulta", organizer));
    event.addAttendee(attendee(attendee));
    calendar.addEvent(event);
    return new Invite(method, Biweekly.write(calendar).go());
  }

  private static VEvent event(Appointment appointment, String title, Instant now) {
    var visit = appointment.visit();
    var event = new VEvent();
    event.setUid(visit.bookingId().toString());
    event.setSequence(visit.revision());
    event.setDateTimeStamp(Date.from(now));
    event.setSummary(title);
    event.setDateStart(Date.from(visit.start()));
    if (visit.end() != null) event.setDateEnd(Date.from(visit.end()));
    if (!appointment.address().isEmpty()) event.setLocation(appointment.address());
    return event;
  }

  private static Attendee attendee(String email) {
    var attendee = new Attendee(null, email);
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    return attendee;
  }
}
