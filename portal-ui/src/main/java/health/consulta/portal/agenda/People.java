package health.consulta.portal.agenda;

import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  LocalDate today(ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }

  static ZoneId zone(Practitioner practice) {
    return ZoneId.of(practice.locations().getFirst().zone());
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

  /// Empty when the practice did not put them on file.
  Optional<PatientOnFile> file(Practitioner practice, UUID patient) {
    try {
      return Optional.of(users.patient(practice.id(), patient));
    } catch (GatewayProblem problem) {
      if (problem.status() != 404) throw problem;
      return Optional.empty();
    }
  }

  void correct(Practitioner practice, PatientOnFile patient, Consumer<PatientOnFile> corrected) {
    var corrections = users.corrections(practice.id(), patient.id()).items();
    new CorrectionDialog(practice, patient, corrections, this, corrected).open();
  }

  PatientOnFile correct(Practitioner practice, UUID patient, ChangePatient form) {
    return users.correct(practice.id(), patient, form);
  }

  static String told(LocalDate birthDate, @Nullable String phone) {
    var born = Words.of("agenda.patient.born", Days.show(birthDate));
    return phone == null ? born : born + " · " + phone;
  }

  private static Person person(PatientOnFile patient) {
    var told = told(patient.birthDate(), patient.phone());
    return new Person(patient.id(), patient.displayName(), told);
  }

  private static String visit(PracticePatient who, ZoneId zone) {
    var visit = who.next() == null ? who.last() : who.next();
    if (visit == null) return "";
    var date = Days.show(visit.atZone(zone).toLocalDate());
    return Words.of(who.next() == null ? "agenda.book.last" : "agenda.book.next", date);
  }
}
