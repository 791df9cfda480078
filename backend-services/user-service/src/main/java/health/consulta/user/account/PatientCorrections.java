package health.consulta.user.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PatientCorrections extends JpaRepository<PatientCorrection, UUID> {
  List<PatientCorrection> findByPatientIdOrderByCorrectedAtDesc(UUID patientId);
}
