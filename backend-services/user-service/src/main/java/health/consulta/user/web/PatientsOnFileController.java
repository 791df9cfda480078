package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.PatientCorrection;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import health.consulta.user.account.KeepFile;
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

/// A practice's patients who have no account.
@RestController
@RequestMapping("/api/practitioners/{practitionerId}/patients")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT')")
class PatientsOnFileController {
  private final KeepFile file;

  PatientsOnFileController(KeepFile file) {
    this.file = file;
  }

  @PostMapping
  @Noted(Act.PATIENT_FILED)
  @ResponseStatus(HttpStatus.CREATED)
  PatientOnFile add(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid AddPatient form,
      RequestId id,
      Caller caller) {
    return file.add(id.value(), own(practitionerId, caller), form, caller.id()).view();
  }

  @GetMapping("/{id}")
  PatientOnFile read(@PathVariable UUID practitionerId, @PathVariable UUID id, Caller caller) {
    return file.read(id, own(practitionerId, caller)).view();
  }

  /// Sent back with the version that was read.
  @PutMapping("/{id}")
  @Noted(Act.PATIENT_CORRECTED)
  PatientOnFile correct(
      @PathVariable UUID practitionerId,
      @PathVariable UUID id,
      @RequestBody @Valid ChangePatient form,
      Caller caller) {
    return file.correct(id, own(practitionerId, caller), form, caller.id()).view();
  }

  @GetMapping("/{id}/corrections")
  Items<PatientCorrection> corrections(
      @PathVariable UUID practitionerId, @PathVariable UUID id, Caller caller) {
    return new Items<>(file.corrections(id, own(practitionerId, caller)));
  }

  @PostMapping("/search")
  Items<PatientOnFile> find(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid FindPatientOnFile wanted,
      Caller caller) {
    return new Items<>(
        file.find(own(practitionerId, caller), wanted.words()).stream()
            .map(health.consulta.user.account.PatientOnFile::view)
            .toList());
  }

  private static UUID own(UUID practitionerId, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return practitionerId;
  }
}
