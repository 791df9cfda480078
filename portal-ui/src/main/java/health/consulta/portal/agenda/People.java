package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Whom a practice knows: who has a visit with it, and whom it put on file.
final class People {
  private final AgendaApi agendas;
  private final UserApi users;
  private final Clock clock;

  People(AgendaApi agendas, UserApi users, Clock clock) {
    this.agendas = agendas;
    this.users = users;
    this.clock = clock;
  }

  LocalDate today(Column at) {
    return LocalDate.now(clock.withZone(at.zone()));
  }

  /// @param words parts of a name, a birth date, a phone number
  List<Person> find(Column at, String words) {
    var found = new LinkedHashMap<UUID, Person>();
    var practice = at.who().id();
    for (var each : agendas.patients(practice, new PatientSearch(words)).items())
      found.put(each.id(), new Person(each.id(), each.name(), visit(each, at.zone())));
    for (var each : users.patients(practice, new FindPatientOnFile(words)).items())
      found.putIfAbsent(each.id(), person(each));
    return List.copyOf(found.values());
  }

  /// @param key the same for another try of the same
  Person add(Column at, AddPatient form, String key) {
    return person(users.add(at.who().id(), form, key));
  }

  private static Person person(PatientOnFile patient) {
    var born = Words.of("agenda.patient.born", format().format(patient.birthDate()));
    var told = patient.phone() == null ? born : born + " · " + patient.phone();
    return new Person(patient.id(), patient.displayName(), told);
  }

  private static String visit(PracticePatient who, ZoneId zone) {
    var visit = who.next() == null ? who.last() : who.next();
    if (visit == null) return "";
    var date = format().format(visit.atZone(zone));
    return Words.of(who.next() == null ? "agenda.book.last" : "agenda.book.next", date);
  }

  private static DateTimeFormatter format() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale());
  }
}
