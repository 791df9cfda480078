package health.consulta.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The development secrets of one platform: made on first use, kept in a file that only its owner
/// may read.
public final class Secrets {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Map<String, String> values;
  private final SecureRandom random = new SecureRandom();

  private Secrets(Path file, Map<String, String> values) {
    this.file = file;
    this.values = new TreeMap<>(values);
  }

  public static Secrets in(Path file) {
    try {
      Map<String, String> known =
          Files.exists(file)
              ? JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
              : Map.of();
      return new Secrets(file, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A password of 32 letters and digits.
  public String password(String name) {
    return of(name, HexFormat.of().formatHex(bytes(16)));
  }

  /// A key of 32 bytes in Base64.
  public String key(String name) {
    return of(name, Base64.getEncoder().encodeToString(bytes(32)));
  }

  /// A password behind a prefix that says what it is for (`sk_test_`).
  public String token(String name, String prefix) {
    return of(name, prefix + HexFormat.of().formatHex(bytes(24)));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private synchronized String of(String name, String fresh) {
    var known = values.get(name);
    if (known != null) {
      return known;
    }
    values.put(name, fresh);
    write();
    return fresh;
  }

  private void write() {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(next);
      Files.createFile(next, owner);
      Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
