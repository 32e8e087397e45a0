using Libvirt.Driver.Qemu.Configuration;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>Programs that serve a device beside QEMU (vhost-user), as their descriptions say.</summary>
internal static class VhostUserPrograms
{
    /// <summary>Path of the first program of a kind; null when none is described.</summary>
    /// <param name="type">"fs", "gpu".</param>
    /// <param name="descriptions">The descriptions, best first.</param>
    /// <param name="features">What it must be able to do; null for nothing special.</param>
    public static string? Find(string type, IEnumerable<(string Path, string Text)> descriptions, IReadOnlyList<string>? features = null)
    {
        foreach (var (_, text) in descriptions)
            if (Parse(text) is { } description && description.GetString("type") == type && description.GetString("binary") is { } program && HasAll(description, features ?? []))
                return program;
        return null;
    }

    /// <summary>The installed descriptions.</summary>
    public static IReadOnlyList<(string Path, string Text)> Installed(QemuConfiguration configuration) => DescriptorFiles.Read(DescriptorFiles.Folders("vhost-user", configuration.IsPrivileged));

    private static bool HasAll(JsonObject description, IReadOnlyList<string> features)
    {
        foreach (var feature in features)
            if (description.GetArray("features")?.Items.Exists(f => f is JsonString { Value: var name } && name == feature) != true)
                return false;
        return true;
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonValue.Parse(text) as JsonObject;
        }
        catch (LibvirtException)
        {
            return null; // native leaves such files out, too
        }
    }
}
