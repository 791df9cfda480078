package health.consulta.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// A digest of what a module is built from: paths and contents, never times.
final class Fingerprint {
  private static final Set<String> GENERATED =
      Set.of("target", "node_modules", "generated", "bundles");

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The module's own sources (tests left out) and the poms above it.
  static String of(Module module) {
    var fingerprint = new Fingerprint();
    fingerprint.file(module.root(), module.root().resolve("pom.xml"));
    fingerprint.file(module.root(), module.root().resolve("backend-services/pom.xml"));
    fingerprint.tree(module.path());
    return fingerprint.text();
  }

  private void tree(Path folder) {
    try (var children = Files.list(folder)) {
      for (var child : children.sorted().toList()) {
        if (Files.isDirectory(child)) {
          if (!GENERATED.contains(child.getFileName().toString()) && !child.endsWith("src/test")) {
            tree(child);
          }
        } else {
          file(folder, child);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void file(Path base, Path file) {
    try {
      if (Files.isRegularFile(file)) {
        add(base.relativize(file).toString());
        digest.update(Files.readAllBytes(file));
        digest.update((byte) 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Fingerprint add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  static String joined(List<String> fingerprints) {
    var all = new Fingerprint();
    fingerprints.forEach(all::add);
    return all.text();
  }

  private String text() {
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
