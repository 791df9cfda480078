package health.consulta.user.account;

import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.PersonName;
import health.consulta.kit.NotFound;
import health.consulta.kit.Stale;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom a practice has on file beside those who have an account.
@Service
public class KeepFile {
  private static final int MOST = 20;
  private static final Sort BY_NAME = Sort.by("lastName", "firstName", "id");

  private final PatientsOnFile patients;
  private final PatientCorrections corrections;
  private final ActForOthers others;
  private final SqlOutbox outbox;
  private final Clock clock;

  KeepFile(
      PatientsOnFile patients,
      PatientCorrections corrections,
      ActForOthers others,
      SqlOutbox outbox,
      Clock clock) {
    this.patients = patients;
    this.corrections = corrections;
    this.others = others;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @param id the patient's; adding twice under the same id adds once
  /// @param by whose hand it was
  /// @throws OnFileAlready when there is a namesake of that birth date, and nobody said it is
  ///   another
  @Transactional
  public PatientOnFile add(UUID id, UUID practitionerId, AddPatient form, UUID by) {
    var earlier = patients.findById(id);
    if (earlier.isPresent()) return earlier.get();
    var patient = new PatientOnFile(id, practitionerId, form, by, clock.instant());
    if (!form.anyway() && hasNamesake(practitionerId, patient.view())) throw new OnFileAlready();
    outbox.publish(patient.filed());
    return patients.save(patient);
  }

  /// @throws NotFound when the practice has nobody of that id on file
  public PatientOnFile read(UUID id, UUID practitionerId) {
    return patients
        .findById(id)
        .filter(each -> each.isOf(practitionerId))
        .orElseThrow(NotFound::new);
  }

  /// What stood there before is kept, with whose hand it was. What stands there already changes
  /// nothing, whatever it was read from.
  ///
  /// @throws Stale when somebody corrected it after it was read
  /// @throws OnFileAlready when it would make a namesake of the same birth date, and nobody said it
  ///   is another
  @Transactional
  public PatientOnFile correct(UUID id, UUID practitionerId, ChangePatient form, UUID by) {
    var patient = read(id, practitionerId);
    var before = patient.view();
    if (!patient.correct(form)) return patient;
    if (before.version() != form.version()) throw new Stale();
    var after = patient.view();
    if (!form.anyway() && !after.isCalledLike(before) && hasNamesake(practitionerId, after))
      throw new OnFileAlready();
    corrections.save(new PatientCorrection(before, by, clock.instant()));
    outbox.publish(patient.corrected());
    return patients.saveAndFlush(patient);
  }

  /// What stood on the file before, the latest first.
  ///
  /// @throws NotFound when the practice has nobody of that id on file
  @Transactional(readOnly = true)
  public List<health.consulta.contract.user.PatientCorrection> corrections(
      UUID id, UUID practitionerId) {
    var all = corrections.findByPatientIdOrderByCorrectedAtDesc(read(id, practitionerId).getId());
    var hands = all.stream().map(PatientCorrection::correctedBy).collect(Collectors.toSet());
    var names =
        others.names(hands).stream()
            .collect(Collectors.toMap(PersonName::id, PersonName::displayName));
    return all.stream().map(each -> each.view(names.get(each.correctedBy()))).toList();
  }

  /// By name, 20 at most.
  public List<PatientOnFile> find(UUID practitionerId, String words) {
    var wanted = PatientWords.of(words);
    if (!wanted.say()) return List.of();
    return patients
        .findAll(like(practitionerId, wanted), PageRequest.of(0, MOST, BY_NAME))
        .getContent();
  }

  private boolean hasNamesake(
      UUID practitionerId, health.consulta.contract.user.PatientOnFile patient) {
    return patients.existsByPractitionerIdAndLastNameAndFirstNameAndBirthDateAndIdNot(
        practitionerId, patient.lastName(), patient.firstName(), patient.birthDate(), patient.id());
  }

  private static Specification<PatientOnFile> like(UUID practitionerId, PatientWords wanted) {
    return (patient, query, where) -> {
      var all = where.equal(patient.get("practitionerId"), practitionerId);
      for (var name : wanted.names()) {
        var part = "%" + name + "%"; // letters, apostrophes and hyphens only
        all =
            where.and(
                all,
                where.or(
                    where.like(patient.get("firstName"), part),
                    where.like(patient.get("lastName"), part)));
      }
      if (wanted.birthDate() != null)
        all = where.and(all, where.equal(patient.get("birthDate"), wanted.birthDate()));
      if (wanted.phone() != null)
        all = where.and(all, where.like(patient.get("phone"), "%" + wanted.phone() + "%"));
      return all;
    };
  }
}
