using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The key with which all other secrets of the guest are encrypted; it is only in a file that QEMU reads.</summary>
internal static class MasterKeyStep
{
    /// <summary>Alias of the object.</summary>
    public const string Alias = "masterKey0";

    /// <summary>Path of the file.</summary>
    public static string File(string guestFolder) => guestFolder + "/master-key.aes";

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
        => builder.Object(new JsonObject().Add("qom-type", "secret").Add("id", Alias).Add("format", "raw").Add("file", File(builder.Folder)));
}
