namespace Libvirt.Host;

/// <summary>What may be done with a device file. The numbers are the kernel's (BPF_DEVCG_ACC).</summary>
[Flags]
public enum DeviceAccess
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Make the file.</summary>
    Make = 1,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Write.</summary>
    Write = 4,

    /// <summary>Read and write.</summary>
    ReadWrite = Read | Write,

    /// <summary>Everything.</summary>
    All = Make | Read | Write,
}
