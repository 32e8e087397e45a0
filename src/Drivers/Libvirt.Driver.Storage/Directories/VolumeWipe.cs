using Libvirt.Documents;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Storage.Directories;

/// <summary>Overwrites volumes.</summary>
internal static class VolumeWipe
{
    private const int NoEntry = 2;
    private const ulong Block = 4096;

    /// <summary>Overwrites a file: zeros ourselves, patterns with the program scrub.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG, VIR_ERR_ARGUMENT_UNSUPPORTED: no such algorithm; VIR_ERR_SYSTEM_ERROR, VIR_ERR_INTERNAL_ERROR: it failed</exception>
    public static void Run(StorageVolumeDocument volume, StorageVolWipeAlgorithm algorithm)
    {
        var path = volume.Target.Path!;
        if (DataFile.Open(path, true, out var opened) is not 0 and var error)
            throw Failure(error, $"Failed to open storage volume with path '{path}'");
        using var file = opened!;
        if (algorithm == StorageVolWipeAlgorithm.Zero)
        {
            Zero(file, path);
            return;
        }
        var pattern = Pattern(algorithm);
        var program = ProgramPath.Find("scrub") ?? throw LibvirtException.System(ErrorDomain.None, NoEntry, "Cannot find 'scrub' in path");
        ToolCommand.Run(program, ["-f", "-p", pattern, path]);
    }

    private static void Zero(DataFile file, string path)
    {
        var status = FileStatus.Of(file.Number);
        long length = (long)status.Length;
        // A file with holes stays one: what is cut off is gone, what is added is a hole.
        if (status.Allocated / Block < status.Length / Block)
        {
            if (file.SetLength(0) is not 0 and var cut)
                throw Failure(cut, $"Failed to truncate volume with path '{path}' to 0 bytes");
            if (file.SetLength(length) is not 0 and var grown)
                throw Failure(grown, $"Failed to truncate volume with path '{path}' to {length} bytes");
        }
        else if (file.WriteZeros(0, length) is not 0 and var written)
            throw Failure(written, $"Failed to write {length} bytes to storage volume with path '{path}'");
        if (file.Synchronize() is not 0 and var error)
            throw Failure(error, $"cannot sync data to volume with path '{path}'");
    }

    private static string Pattern(StorageVolWipeAlgorithm algorithm) => algorithm switch
    {
        StorageVolWipeAlgorithm.Nnsa => "nnsa",
        StorageVolWipeAlgorithm.Dod => "dod",
        StorageVolWipeAlgorithm.Bsi => "bsi",
        StorageVolWipeAlgorithm.Gutmann => "gutmann",
        StorageVolWipeAlgorithm.Schneier => "schneier",
        StorageVolWipeAlgorithm.Pfitzner7 => "pfitzner7",
        StorageVolWipeAlgorithm.Pfitzner33 => "pfitzner33",
        StorageVolWipeAlgorithm.Random => "random",
        StorageVolWipeAlgorithm.Trim => throw LibvirtException.Create(ErrorDomain.Storage, ErrorNumber.ArgumentUnsupported, "'trim' algorithm not supported"),
        _ => throw LibvirtException.InvalidArgument(ErrorDomain.Storage, $"wiping algorithm {(int)algorithm} not supported"),
    };

    private static LibvirtException Failure(int error, string what) => LibvirtException.System(ErrorDomain.Storage, error, what);
}
