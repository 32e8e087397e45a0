using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Blocks;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Firmware: a ROM, or flash memory that is made of block nodes.</summary>
internal static class FirmwareStep
{
    /// <summary>Prefix of the names of the nodes with the variables.</summary>
    public const string Variables = "libvirt-pflash1";

    private const string Code = "libvirt-pflash0";

    /// <summary>Adds the block nodes of flash memory.</summary>
    public static void Flash(LaunchBuilder builder)
    {
        var os = builder.Domain.Os;
        if (os.Loader is not { Type: LoaderType.Pflash, Path: { } path } loader)
            return;
        Layers(builder, Code, path, loader.ReadOnly != false, loader.Format);
        if (os.Nvram is not { } nvram)
            return;
        if (RemoteVariables(nvram) is { } remote)
        {
            ImageNodes.AddImage(builder, remote);
            return;
        }
        if ((nvram.Path ?? (nvram.Source is { Protocol: null } file ? file.File : null)) is not { } variables)
            return;
        if (IsPlain(builder, nvram))
            builder.BlockNode(new JsonObject().Add("driver", "file").Add("filename", variables).Add("node-name", Variables + "-storage").Add("read-only", false));
        else
            Layers(builder, Variables, variables, false, nvram.Format);
    }

    /// <summary>Variables that are on the network; null when they are a file.</summary>
    public static BlockImage? RemoteVariables(Nvram nvram) => nvram is { Type: { } type and not StorageType.File, Source: { } source }
        ? new() { Type = type, Source = source, Format = nvram.Format == FirmwareFormat.Qcow2 ? StorageFormat.Qcow2 : StorageFormat.Raw, Authentication = source.Authentication, Encryption = source.Encryption }
        : null;

    /// <summary>What the machine is told about it.</summary>
    public static void MachineOptions(StringBuilder text, LaunchBuilder builder)
    {
        var os = builder.Domain.Os;
        if (os.Loader is not { Type: LoaderType.Pflash, Path: not null })
            return;
        text.Append(",pflash0=").Append(Code).Append("-format");
        if (os.Nvram is { } nvram && (nvram.Path is not null || nvram.Source is not null))
            text.Append(",pflash1=").Append(Variables).Append(IsPlain(builder, nvram) ? "-storage" : "-format");
    }

    /// <summary>Adds what is neither a node nor an option of the machine.</summary>
    public static void Loader(LaunchBuilder builder)
    {
        if (builder.Domain.Os.Loader is not { Path: { } path } loader)
            return;
        if (loader.Type is LoaderType.Rom or null)
            builder.Add("-bios", path);
        else if (loader is { Type: LoaderType.Pflash, Secure: true })
            builder.Add("-global", "driver=cfi.pflash01,property=secure,value=on");
    }

    /// <summary>Newer QEMU needs no node for the format of a raw file.</summary>
    private static bool IsPlain(LaunchBuilder builder, Nvram nvram) => nvram.Format is null or FirmwareFormat.Raw && builder.Has("blockjob.backing-mask-protocol");

    private static void Layers(LaunchBuilder builder, string name, string path, bool readOnly, FirmwareFormat? format)
    {
        builder.BlockNode(new JsonObject().Add("driver", "file").Add("filename", path).Add("node-name", name + "-storage").Add("auto-read-only", true).Add("discard", "unmap"));
        var top = new JsonObject().Add("node-name", name + "-format").Add("read-only", readOnly).Add("driver", format == FirmwareFormat.Qcow2 ? "qcow2" : "raw").Add("file", name + "-storage");
        if (format == FirmwareFormat.Qcow2)
            top.Add("backing", JsonNull.Instance);
        builder.BlockNode(top);
    }
}
