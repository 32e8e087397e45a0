using System.Text;

namespace Libvirt.Abi.Emit;

/// <summary>
/// Writes the actions that polkit is asked about when access_drivers names it: one for each object and permission of acl.tsv. What a client of the read-only
/// socket may do is allowed to everybody, all else to nobody until an administrator writes a rule.
/// </summary>
public static class PolicyWriter
{
    /// <summary>The file data/polkit/org.libvirt.api.policy.</summary>
    /// <param name="access">Rows of acl.tsv: function, kind, object, permission, condition.</param>
    public static IEnumerable<GeneratedFile> Write(IEnumerable<string[]> access)
    {
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE policyconfig PUBLIC "-//freedesktop//DTD polkit Policy Configuration 1.0//EN" "http://www.freedesktop.org/software/polkit/policyconfig-1.dtd">
            <!-- Generated from abi/acl.tsv: ./run abi emit -->
            <policyconfig>
              <vendor>libvirt-aot</vendor>

            """);
        foreach (var (subject, permission) in access.Select(row => (row[2], row[3])).Distinct().OrderBy(a => a.Item1, StringComparer.Ordinal).ThenBy(a => a.Item2, StringComparer.Ordinal))
        {
            var allowed = IsForEverybody(permission) ? "yes" : "no";
            var what = $"{Sentence(permission)} ({subject.Replace('-', ' ')})";
            text.Append($"""
                  <action id="org.libvirt.api.{subject}.{permission}">
                    <description>{what}</description>
                    <message>Not everybody may do this: {char.ToLowerInvariant(what[0])}{what[1..]}</message>
                    <defaults>
                      <allow_any>{allowed}</allow_any>
                      <allow_inactive>{allowed}</allow_inactive>
                      <allow_active>{allowed}</allow_active>
                    </defaults>
                  </action>

                """);
        }
        text.Append("</policyconfig>\n");
        return [new GeneratedFile("data/polkit/org.libvirt.api.policy", text.ToString())];
    }

    private static bool IsForEverybody(string permission) => permission is "getattr" or "read" || permission.StartsWith("search-", StringComparison.Ordinal);

    // For dialogs: what the permission lets a user do, the object stands behind it.
    private static string Sentence(string permission) => permission switch
    {
        "getattr" => "See that it exists",
        "read" => "Read state and definition",
        "read-secure" => "Read passwords and secret values",
        "write" => "Change",
        "save" => "Change the stored definition",
        "delete" => "Delete",
        "start" => "Start",
        "stop" => "Stop",
        "init-control" => "Talk to the init process",
        "core-dump" => "Write the memory to a file",
        "open-device" => "Open a console or channel",
        "open-graphics" => "Connect to the display",
        "open-namespace" => "Enter the namespaces",
        "screenshot" => "Take a picture of the display",
        "send-input" => "Press keys",
        "send-signal" => "Send signals to processes",
        "mem-read" => "Read the memory",
        "fs-freeze" => "Freeze file systems",
        "fs-trim" => "Discard unused blocks of file systems",
        "block-read" => "Read disks",
        "block-write" => "Change disks",
        "pm-control" => "Suspend and wake",
        "set-time" => "Set the clock",
        "set-password" => "Set passwords of users",
        "detect-storage-pools" => "Search for sources of storage",
        "interface-transaction" => "Begin and end changes of the network configuration",
        "resize" => "Change the size",
        "format" => "Make or wipe the storage",
        "data-read" => "Download the content",
        "data-write" => "Upload content",
        "migrate" => "Move to another host",
        "hibernate" => "Save the memory and end",
        "create" => "Create",
        "detach" => "Take away from the host",
        "snapshot" => "Take, change and go back to snapshots",
        "checkpoint" => "Take and delete checkpoints",
        "suspend" => "Pause and go on",
        "reset" => "Reset",
        "refresh" => "Look at the storage anew",
        "inject-nmi" => "Interrupt with an NMI",
        _ when permission.StartsWith("search-", StringComparison.Ordinal) => $"List {permission["search-".Length..].Replace('-', ' ')}",
        _ => $"Use: {permission.Replace('-', ' ')}",
    };
}
