package health.consulta.reporting;

import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Where facts of one sort are kept. A fact that was found is never changed, but replaced.
interface FactStore {
  @Nullable Document find(UUID id);

  /// @param field one with an index
  List<Document> find(String field, UUID value);

  /// @param before absent: there was none
  /// @return false when somebody else was faster
  boolean replace(@Nullable Document before, Document after);
}
