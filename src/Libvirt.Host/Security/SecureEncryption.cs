using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Libvirt.Host.Security;

/// <summary>AMD SEV of the host: the ioctls of /dev/sev (include/uapi/linux/psp-sev.h of the kernel) and cpuid leaf 0x8000001f (AMD's programmer's manual, volume 3).</summary>
public static unsafe class SecureEncryption
{
    private const nuint IssueCommand = 0xC0105300; // _IOWR('S', 0, struct sev_issue_cmd)
    private const uint ExportCertificates = 5, GetId = 8; // SEV_PDH_CERT_EXPORT, SEV_GET_ID2
    private const int InvalidLength = 4; // SEV_RET_INVALID_LEN: the lengths that it needs are told
    private const uint LongestAnswer = 64 * 1024;

    /// <summary>The parameters of virNodeGetSEVInfo.</summary>
    /// <param name="domain">Of the driver, for its errors.</param>
    /// <param name="device">/dev/sev, or another path for tests.</param>
    /// <exception cref="LibvirtException">VIR_ERR_OPERATION_UNSUPPORTED: the host has no SEV, or does not use it; VIR_ERR_SYSTEM_ERROR: the firmware refused</exception>
    public static TypedParameter[] Read(ErrorDomain domain, string device = "/dev/sev")
    {
        const int extensions = unchecked((int)0x80000000), encryption = unchecked((int)0x8000001f);
        int fd = Native.Open(device, Native.ReadWrite | Native.CloseOnExec, 0);
        if (fd < 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            throw LibvirtException.Create(domain, ErrorNumber.OperationUnsupported, $"SEV is not available on this host: cannot open '{device}': {ErrorMessages.Errno(errno)}");
        }
        try
        {
            if (!X86Base.IsSupported || (uint)X86Base.CpuId(extensions, 0).Eax < unchecked((uint)encryption))
                throw LibvirtException.Create(domain, ErrorNumber.OperationUnsupported, "SEV is not available on this host: the processor does not tell about it");
            var (_, ebx, ecx, edx) = X86Base.CpuId(encryption, 0);
            var (key, chain) = Export(fd, domain);
            var parameters = new List<TypedParameter>(7)
            {
                TypedParameter.String(Constants.NodeSevPdh, Convert.ToBase64String(key)),
                TypedParameter.String(Constants.NodeSevCertChain, Convert.ToBase64String(chain)),
            };
            if (ProcessorId(fd, domain) is { } id)
                parameters.Add(TypedParameter.String(Constants.NodeSevCpu0Id, Convert.ToBase64String(id)));
            parameters.Add(TypedParameter.UInt(Constants.NodeSevCbitpos, (uint)ebx & 0x3f));
            parameters.Add(TypedParameter.UInt(Constants.NodeSevReducedPhysBits, (uint)ebx >> 6 & 0x3f));
            // Guests without encrypted state have the numbers from edx up to ecx, those with it the numbers below.
            parameters.Add(TypedParameter.UInt(Constants.NodeSevMaxGuests, (uint)ecx - (uint)edx + 1));
            parameters.Add(TypedParameter.UInt(Constants.NodeSevMaxEsGuests, (uint)edx - 1));
            return [.. parameters];
        }
        finally
        {
            _ = Native.Close(fd);
        }
    }

    private static (byte[] Key, byte[] Chain) Export(int fd, ErrorDomain domain)
    {
        var request = default(CertificateExport);
        if (Issue(fd, ExportCertificates, &request, domain) is not 0 and not InvalidLength)
            throw LibvirtException.OperationFailed(domain, "the SEV firmware does not tell the length of its certificates");
        if (request.KeyLength > LongestAnswer || request.ChainLength > LongestAnswer)
            throw LibvirtException.OperationFailed(domain, "the SEV firmware tells certificates of more than 64 KiB");
        byte[] key = new byte[request.KeyLength], chain = new byte[request.ChainLength];
        // SAFETY: the arrays are pinned through the call and have the lengths that the request tells.
        fixed (byte* keyStart = key, chainStart = chain)
        {
            request.Key = (ulong)keyStart;
            request.Chain = (ulong)chainStart;
            uint result = Issue(fd, ExportCertificates, &request, domain);
            if (result != 0)
                throw LibvirtException.OperationFailed(domain, $"the SEV firmware does not export its certificates: error {result}");
        }
        return (key, chain);
    }

    /// <summary>The number of the first processor; null with kernels before 5.1 and firmware that does not tell it.</summary>
    private static byte[]? ProcessorId(int fd, ErrorDomain domain)
    {
        var request = default(IdRequest);
        try
        {
            if (Issue(fd, GetId, &request, domain) is not 0 and not InvalidLength || request.Length is 0 or > LongestAnswer)
                return null;
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            return null; // no such command
        }
        var id = new byte[request.Length];
        // SAFETY: the array is pinned through the call and has the length that the request tells.
        fixed (byte* start = id)
        {
            request.Address = (ulong)start;
            return Issue(fd, GetId, &request, domain) == 0 ? id : null;
        }
    }

    private static uint Issue(int fd, uint number, void* request, ErrorDomain domain)
    {
        var command = new Command { Number = number, Data = (ulong)request };
        // SAFETY: command and request live through the call and have the kernel's layout.
        if (Native.Control(fd, IssueCommand, (nint)(&command)) != 0 && command.Error == 0)
            throw LibvirtException.System(domain, Marshal.GetLastPInvokeError(), "the SEV firmware cannot be asked");
        return command.Error;
    }

    /// <summary>struct sev_issue_cmd.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Command
    {
        public uint Number;
        public ulong Data;
        public uint Error;
    }

    /// <summary>struct sev_user_data_get_id2.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct IdRequest
    {
        public ulong Address;
        public uint Length;
    }

    /// <summary>struct sev_user_data_pdh_cert_export.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct CertificateExport
    {
        public ulong Key;
        public uint KeyLength;
        public ulong Chain;
        public uint ChainLength;
    }
}
