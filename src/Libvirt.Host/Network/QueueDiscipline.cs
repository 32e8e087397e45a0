using System.Runtime.InteropServices;

namespace Libvirt.Host.Network;

/// <summary>How packets wait for a network device.</summary>
public static class QueueDiscipline
{
    private const ushort NewDiscipline = 36, Create = 0x400, Replace = 0x100, Kind = 1; // RTM_NEWQDISC, NLM_F_*, TCA_KIND
    private const uint Root = 0xFFFFFFFF; // TC_H_ROOT

    /// <summary>They do not wait: what a program reads from a tap comes as fast as the program reads. A kernel that cannot do that keeps what it has, which only costs time.</summary>
    public static void SetNone(string device)
    {
        if (NetworkLink.Find(device) is { } link)
            _ = RouteSocket.Execute(new NetlinkMessage(NewDiscipline, Create | Replace).Body(new DisciplineMessage { Index = link.Index, Parent = Root }).Add(Kind, "noqueue"));
    }

    /// <summary>struct tcmsg.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct DisciplineMessage
    {
        private readonly byte _family, _padding;
        private readonly ushort _morePadding;
        public int Index;
        public uint Handle, Parent, Information;
    }
}
