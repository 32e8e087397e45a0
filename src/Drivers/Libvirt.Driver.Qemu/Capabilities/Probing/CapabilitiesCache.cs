using System.Security.Cryptography;
using System.Text;
using Libvirt.Host.Files;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>Files in which answers of emulators are kept: native's places, names and form.</summary>
/// <param name="folder">.../cache/libvirt/qemu/capabilities.</param>
public sealed class CapabilitiesCache(string folder)
{
    private static readonly LogSource Log = new("qemu.qemu_capabilities");

    /// <summary>The file of an emulator.</summary>
    public string FileOf(string emulator) => $"{folder}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(emulator)))}.xml";

    /// <summary>What is kept of an emulator, if it still holds.</summary>
    /// <param name="emulator">Path of the binary.</param>
    /// <param name="key">The host as it is now.</param>
    /// <returns>null when there is nothing, it is stale, or it cannot be read: then the emulator has to be asked</returns>
    public QemuCapabilities? Load(string emulator, CacheKey key)
    {
        var file = FileOf(emulator);
        try
        {
            if (!File.Exists(file))
                return null;
            var kept = new QemuCapabilities(EmulatorCapabilitiesDocument.Parse(File.ReadAllText(file), new ParseOptions()));
            if ((Stale(kept, emulator, key) ?? (kept.Has("kvm") != (key.KvmUsable && IsForKvm(kept)) ? "KVM has come or gone" : null)) is not { } reason)
                return kept;
            Log.Debug($"what is kept of {emulator} is stale: {reason}");
        }
        catch (Exception error) when (error is LibvirtException or IOException or UnauthorizedAccessException)
        {
            Log.Warning($"cannot use {file}, {emulator} is asked again: {error.Message}");
        }
        return null;
    }

    /// <summary>Keeps what an emulator answered. A failure is only told in the log: it costs time at the next start, nothing else.</summary>
    public void Store(string emulator, QemuCapabilities capabilities)
    {
        var file = FileOf(emulator);
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = file + ".new";
            File.Delete(temporary);
            PrivateFile.Write(temporary, Encoding.UTF8.GetBytes(capabilities.Document.Format(new FormatOptions()).TrimEnd() + "\n"));
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception error) when (error is LibvirtException or IOException or UnauthorizedAccessException)
        {
            Log.Warning($"cannot keep what {emulator} can do in {file}: {error.Message}");
        }
    }

    /// <summary>Why what is kept does not hold any more; null when it does.</summary>
    public static string? Stale(QemuCapabilities kept, string emulator, CacheKey key)
    {
        var document = kept.Document;
        if (document.Emulator != emulator)
            return "it is about another binary";
        if (document.LibraryVersion != key.LibraryVersion || document.LibraryTime != key.LibraryTime)
            return "libvirt has changed";
        if (document.EmulatorTime != CacheKey.ChangeTime(emulator))
            return "the binary has changed";
        if ((document.ModulesTime ?? 0) != key.ModulesTime)
            return "the modules have changed";
        // Without KVM nothing of the host matters: the translator gives the same everywhere.
        if (!kept.Has("kvm"))
            return null;
        return document.MicrocodeVersion != key.MicrocodeVersion || document.HostCpuSignature != key.CpuSignature ? "the processor or its microcode has changed"
            : document.KernelVersion != key.KernelVersion ? "the kernel has changed"
            : document.KvmSupportsNesting != key.KvmNesting ? "KVM's nesting has changed" : null;
    }

    /// <summary>Whether KVM would run its guests on this host.</summary>
    private static bool IsForKvm(QemuCapabilities capabilities) => EmulatorHostFit.RunsNatively(Libvirt.Host.Cpus.HostArchitecture.Current(), capabilities.Architecture);
}
