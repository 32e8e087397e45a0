namespace Libvirt.Driver.Qemu.Definition;

/// <summary>The QEMU binaries of a host.</summary>
public interface IEmulatorCatalog
{
    /// <summary>Path of the binary for guests of an architecture; null when there is none.</summary>
    string? Default(string architecture);

    /// <summary>The binaries for all architectures that have one and can be asked, native's order.</summary>
    IReadOnlyList<(string Architecture, string Path, IEmulatorCapabilities Emulator)> All();

    /// <summary>Until it is disposed, a binary is looked at once: thousands of definitions that are read in a row need no more.</summary>
    IDisposable? Settle() => null;

    /// <summary>What a binary can do; null when it is not there or cannot be asked.</summary>
    IEmulatorCapabilities? Find(string path);
}
