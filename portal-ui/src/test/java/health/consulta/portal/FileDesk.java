package health.consulta.portal;

import health.consulta.contract.Items;
import health.consulta.contract.user.AddPatient;
import health.consulta.contract.user.ChangePatient;
import health.consulta.contract.user.FindPatientOnFile;
import health.consulta.contract.user.PatientCorrection;
import health.consulta.contract.user.PatientOnFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Whom the practice put on file.
public final class FileDesk {
  public final List<PatientOnFile> patients = new CopyOnWriteArrayList<>();
  public final List<PatientCorrection> corrections = new CopyOnWriteArrayList<>();
  private final Instant now;

  FileDesk(Instant now) {
    this.now = now;
  }

  void serve(FakeGateway gateway) {
    gateway
        .on("GET /api/practitioners/{id}/patients/{patient}", call -> patient(call))
        .on("PUT /api/practitioners/{id}/patients/{patient}", this::correct)
        .on(
            "GET /api/practitioners/{id}/patients/{patient}/corrections",
            call -> new Items<>(corrections))
        .on("POST /api/practitioners/{id}/patients/search", this::find)
        .on("POST /api/practitioners/{id}/patients", this::add);
  }

  public PatientOnFile put(PatientOnFile patient) {
    patients.removeIf(each -> each.id().equals(patient.id()));
    patients.add(patient);
    return patient;
  }

  private @Nullable PatientOnFile patient(FakeGateway.Call call) {
    var id = UUID.fromString(call.path().getLast());
    return patients.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  private @Nullable PatientOnFile correct(FakeGateway.Call call) {
    var was = patient(call);
    if (was == null) return null;
    var form = call.body(ChangePatient.class);
    corrections.addFirst(
        new PatientCorrection(
            was.id(),
            now,
            "Sophie Durand",
            was.firstName(),
            was.lastName(),
            was.birthDate(),
            was.phone()));
    return put(
        new PatientOnFile(
            was.id(),
            form.firstName(),
            form.lastName(),
            form.birthDate(),
            form.phone(),
            was.version() + 1));
  }

  private Items<PatientOnFile> find(FakeGateway.Call call) {
    var words = call.body(FindPatientOnFile.class).words().toLowerCase(Locale.ROOT);
    return new Items<>(
        patients.stream()
            .filter(each ->
                (each.displayName().toLowerCase(Locale.ROOT) + each.phone()).contains(words))
            .toList());
  }

  private PatientOnFile add(FakeGateway.Call call) {
    var form = call.body(AddPatient.class);
    return put(
        new PatientOnFile(
            UUID.randomUUID(),
            form.firstName(),
            form.lastName(),
            form.birthDate(),
            form.phone(),
            0));
  }
}
