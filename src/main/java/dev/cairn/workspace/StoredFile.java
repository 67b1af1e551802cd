package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One file of the app's: first expected, then uploaded, then completed, which shares it. Shaped as
 * <a href="https://docs.slack.dev/reference/objects/file-object">file object</a>.
 */
final class StoredFile {
    private final String id;
    private final String name;
    private final Optional<String> altText;
    private final int length;
    private final Instant created;
    private final Set<Channel> channels = new LinkedHashSet<>();
    private Optional<byte[]> content = Optional.empty();
    private Optional<String> title = Optional.empty();

    StoredFile(String id, String name, Optional<String> altText, int length, Instant created) {
        this.id = id;
        this.name = name;
        this.altText = altText;
        this.length = length;
        this.created = created;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    /** In bytes, as it was announced. */
    int length() {
        return length;
    }

    Optional<byte[]> content() {
        return content;
    }

    void upload(byte[] uploaded) {
        content = Optional.of(uploaded);
    }

    /** Completed: a title is given then, if it be the file's name. */
    boolean complete() {
        return title.isPresent();
    }

    void complete(String givenTitle, Collection<Channel> sharedIn) {
        title = Optional.of(givenTitle);
        channels.addAll(sharedIn);
    }

    /** @param address the workspace's, below which it can be fetched */
    ObjectNode toJson(URI address) {
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                .orElse("application/octet-stream");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String path = FileDownload.PATH + Team.ID + "-" + id + "/";
        ObjectNode file = Json.object()
                .put("id", id)
                .put("created", created.getEpochSecond())
                .put("timestamp", created.getEpochSecond())
                .put("name", name)
                .put("title", title.orElse(name))
                .put("mimetype", type)
                .put("filetype", ending)
                .put("pretty_type", ending.toUpperCase(Locale.ROOT))
                .put("user", Team.BOT_USER)
                .put("user_team", Team.ID)
                .put("editable", false)
                .put("size", length)
                .put("mode", "hosted")
                .put("is_external", false)
                .put("external_type", "")
                .put("is_public", channels.stream().anyMatch(channel -> channel.kind() == Channel.Kind.PUBLIC))
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("username", "")
                .put("url_private", address.resolve(path + Http.encode(name)).toString())
                .put(
                        "url_private_download",
                        address.resolve(path + "download/" + Http.encode(name)).toString())
                .put(
                        "permalink",
                        "https://%s.slack.com/files/%s/%s/%s"
                                .formatted(Team.DOMAIN, Team.BOT_USER, id, Http.encode(name)));
        altText.ifPresent(text -> file.put("alt_txt", text));
        file.set("channels", ids(Channel.Kind.PUBLIC));
        file.set("groups", ids(Channel.Kind.PRIVATE));
        file.set("ims", ids(Channel.Kind.DM));
        return file;
    }

    private ArrayNode ids(Channel.Kind kind) {
        return Json.strings(channels.stream()
                .filter(channel -> channel.kind() == kind)
                .map(Channel::id)
                .toList());
    }
}
