using Libvirt.Rpc.Messages;
using Libvirt.Rpc.Protocol;
using Libvirt.Rpc.Xdr;

namespace Libvirt.Driver.Remote.Tests;

/// <summary>Asking for events while another thread reads.</summary>
public sealed class EventTests
{
    [Fact]
    public void An_event_that_arrives_while_another_is_asked_for_stops_nobody()
    {
        using var release = new ManualResetEventSlim();
        using var inCall = new ManualResetEventSlim();
        RemotePair pair = null!;
        pair = new RemotePair((method, _) =>
        {
            switch (method.Name)
            {
                case nameof(HypervisorDriver.DomainSuspend): // by a worker: what only looks would stop the reactor
                    inCall.Set();
                    Assert.True(release.Wait(TimeSpan.FromSeconds(20)));
                    return null;
                case nameof(HypervisorDriver.Events):
                    SendEvent(pair);
                    Thread.Sleep(200); // the reading thread has it before the answer
                    throw LibvirtException.NoSupport(ErrorDomain.Domain, "events");
                default:
                    throw LibvirtException.NoSupport(ErrorDomain.None, method.Name);
            }
        });
        using var _ = pair;
        var reader = new Thread(() => pair.Front.Drivers.Hypervisor.DomainSuspend(new Domain(pair.Front, "vm", default, 1))) { IsBackground = true };
        reader.Start();
        Assert.True(inCall.Wait(TimeSpan.FromSeconds(10)));
        ErrorNumber? refused = null;
        var asker = new Thread(() => refused = Assert.Throws<LibvirtException>(() => pair.Session.Want(pair.Front, EventFamily.Domain, 0, null)).Code) { IsBackground = true };
        asker.Start();
        bool isOver = asker.Join(TimeSpan.FromSeconds(10));
        release.Set();
        Assert.True(isOver, "the two wait for each other");
        Assert.Equal(ErrorNumber.NoSupport, refused);
        Assert.True(reader.Join(TimeSpan.FromSeconds(10)));
    }

    private static void SendEvent(RemotePair pair)
    {
        var w = new XdrWriter();
        new MessageHeader(RemoteProgram.Number, 1, EventMessages.Procedure(EventFamily.Domain, 0), MessageType.Message, 0, MessageStatus.Ok).Begin(w);
        new RemoteDomainEventCallbackLifecycleMsg { CallbackID = 5, Msg = new() { Dom = new() { Name = "vm" } } }.Write(w);
        MessageHeader.Finish(w);
        pair.Client.Send(w.Written);
    }
}
