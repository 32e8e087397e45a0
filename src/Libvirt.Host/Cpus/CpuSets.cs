namespace Libvirt.Host.Cpus;

/// <summary>Which processors there are: the files present, online and possible of /sys/devices/system/cpu.</summary>
public sealed class CpuSets
{
    private readonly KernelFolders _folders;

    /// <summary>Reads on demand.</summary>
    public CpuSets(KernelFolders folders) => _folders = folders;

    /// <summary>Processors that are plugged in, whether or not they are used.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: the kernel does not tell</exception>
    public Bitmap Present() => Read("present");

    /// <summary>Processors that run now.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: the kernel does not tell</exception>
    public Bitmap Online() => Read("online");

    /// <summary>Processors that could be plugged in while the host runs.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_NO_SUPPORT: the kernel does not tell</exception>
    public Bitmap Possible() => Read("possible");

    /// <summary>One more than the largest number of a present processor: the size of maps of processors.</summary>
    public int Count() => Present().Last + 1;

    private Bitmap Read(string name)
    {
        var path = $"{_folders.Devices}/cpu/{name}";
        return KernelFile.ReadSet(path)
            ?? throw LibvirtException.Create(ErrorDomain.None, ErrorNumber.NoSupport, $"no '{path}': the kernel does not tell which processors are {name}");
    }
}
