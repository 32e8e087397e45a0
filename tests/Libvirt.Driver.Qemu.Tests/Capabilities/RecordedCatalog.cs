using Libvirt.Cpu;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.Tests.Capabilities;

/// <summary>QEMU binaries whose capabilities are recorded.</summary>
/// <param name="find">Capabilities of a binary by the end of its name (x86_64, arm ...).</param>
public sealed class RecordedCatalog(Func<string, IEmulatorCapabilities?> find) : IEmulatorCatalog
{
    /// <inheritdoc/>
    public string? Default(string architecture) 
    {
        var suffix = find(architecture) is not null ? architecture : Suffix(architecture);
        return find(suffix) is not null ? "/usr/bin/qemu-system-" + suffix : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Architecture, string Path, IEmulatorCapabilities Emulator)> All()
        => [.. CpuArchitectures.All.Where(a => Default(a) is not null).Select(a => (a, Default(a)!, Find(Default(a)!)!))];

    /// <inheritdoc/>
    public IEmulatorCapabilities? Find(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("qemu-system-", StringComparison.Ordinal) ? find(name[12..]) : name.StartsWith("qemu-kvm", StringComparison.Ordinal) || name == "kvm" ? find("x86_64") : null;
    }

    private static string Suffix(string architecture) => architecture switch { "i686" => "i386", "armv7l" or "armv6l" => "arm", "ppc64le" => "ppc64", _ => architecture };
}
