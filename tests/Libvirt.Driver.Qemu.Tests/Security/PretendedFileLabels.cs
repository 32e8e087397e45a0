using Libvirt.Driver.Qemu.Security;

namespace Libvirt.Driver.Qemu.Tests.Security;

/// <summary>Files of which every path exists and belongs to 42:43, in memory.</summary>
internal sealed class PretendedFileLabels : IFileLabels
{
    public static readonly (uint User, uint Group) Standard = (42, 43);
    private readonly Dictionary<string, Dictionary<string, byte[]>> _attributes = [];

    /// <summary>Owners that are not the standard one.</summary>
    public Dictionary<string, (uint User, uint Group)> Owners { get; } = [];

    /// <summary>Paths with attributes.</summary>
    public IEnumerable<string> Remembered => _attributes.Where(a => a.Value.Count > 0).Select(a => a.Key);

    /// <summary>Paths that were locked, the last time.</summary>
    public IReadOnlyCollection<string> Locked { get; private set; } = [];

    /// <summary>The path of which the owner cannot be changed.</summary>
    public string? Broken { get; set; }

    /// <summary>Whether files can have attributes.</summary>
    public bool HasAttributes { get; set; } = true;

    public string Attribute(string path, string name) => System.Text.Encoding.UTF8.GetString(_attributes[path][name]);

    public (uint User, uint Group)? OwnerOf(string path) => Owners.TryGetValue(path, out var owner) ? owner : Standard;

    public int Change(string path, uint user, uint group)
    {
        if (path == Broken)
            return 5; // EIO
        if ((user, group) == Standard)
            Owners.Remove(path);
        else
            Owners[path] = (user, group);
        return 0;
    }

    public int Read(string path, string name, out byte[]? value)
    {
        value = _attributes.TryGetValue(path, out var all) && all.TryGetValue(name, out var found) ? found : null;
        return HasAttributes ? 0 : 95;
    }

    public int Write(string path, string name, ReadOnlySpan<byte> value)
    {
        if (!HasAttributes)
            return 95;
        if (!_attributes.TryGetValue(path, out var all))
            _attributes[path] = all = [];
        all[name] = value.ToArray();
        return 0;
    }

    public int Remove(string path, string name)
    {
        if (_attributes.TryGetValue(path, out var all))
            all.Remove(name);
        return HasAttributes ? 0 : 95;
    }

    public IDisposable Lock(IReadOnlyCollection<string> paths)
    {
        Locked = paths;
        return new MemoryStream();
    }
}
