package dev.cairn.workspace;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files the app uploads, held in memory. Source:
 * <a href="https://docs.slack.dev/messaging/working-with-files">working with files</a>.
 */
final class StoredFiles {
    /** Of one file, in bytes. Slack takes far larger ones. */
    static final int LARGEST = 10 * 1024 * 1024;
    /** Of all together. */
    static final int MOST = 6 * LARGEST;

    private final URI address;
    private final Map<String, StoredFile> byId = new HashMap<>();
    private final Map<String, StoredFile> byUploadPath = new HashMap<>();

    /** @param address the workspace's, below which files are sent and fetched */
    StoredFiles(URI address) {
        this.address = address;
    }

    URI address() {
        return address;
    }

    boolean hasRoomFor(int length) {
        return byId.values().stream().mapToInt(StoredFile::length).sum() + length <= MOST;
    }

    StoredFile expect(String name, Optional<String> altText, int length, Instant now) {
        StoredFile file = new StoredFile("F%07d".formatted(byId.size() + 1), name, altText, length, now);
        byId.put(file.id(), file);
        return file;
    }

    /** Where to send it, until it is complete. */
    URI uploadUrl(StoredFile file) {
        String path = FileUpload.PATH + Secrets.random(12);
        byUploadPath.put(path, file);
        return address.resolve(path);
    }

    Optional<StoredFile> expectedAt(String uploadPath) {
        return Optional.ofNullable(byUploadPath.get(uploadPath)).filter(file -> !file.complete());
    }

    /** One that is there but not yet complete. */
    Optional<StoredFile> uploaded(String id) {
        return Optional.ofNullable(byId.get(id)).filter(file -> file.content().isPresent() && !file.complete());
    }

    Optional<StoredFile> complete(String id) {
        return Optional.ofNullable(byId.get(id)).filter(StoredFile::complete);
    }
}
