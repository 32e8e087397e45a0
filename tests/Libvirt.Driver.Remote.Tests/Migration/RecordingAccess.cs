using Libvirt.Rpc.Server;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>Notes what is asked for, and refuses one permission.</summary>
internal sealed class RecordingAccess : IAccessDriver
{
    public string? Denied { get; set; }

    public List<string> Asked { get; } = [];

    public bool IsAllowed(Identity who, string what, string permission, IReadOnlyList<KeyValuePair<string, string>> details)
    {
        lock (Asked)
            Asked.Add($"{what}.{permission} {string.Join(' ', details.Where(d => d.Key.StartsWith("domain_", StringComparison.Ordinal)).Select(d => d.Value))}".TrimEnd());
        return permission != Denied;
    }
}
