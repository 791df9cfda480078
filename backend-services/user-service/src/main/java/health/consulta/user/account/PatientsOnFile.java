package health.consulta.user.account;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface PatientsOnFile
    extends JpaRepository<PatientOnFile, UUID>, JpaSpecificationExecutor<PatientOnFile> {
  boolean existsByPractitionerIdAndLastNameAndFirstNameAndBirthDateAndIdNot(
      UUID practitionerId, String lastName, String firstName, LocalDate birthDate, UUID id);
}
