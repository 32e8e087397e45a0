namespace Libvirt.Rpc.Server;

/// <summary>Something whose descriptor a reactor watches.</summary>
public interface IReactorHandler
{
    /// <summary>The descriptor is ready; called on the reactor's thread and must not wait.</summary>
    /// <param name="events">Bits of <see cref="Host.Sockets.EventPoll"/>.</param>
    void Ready(uint events);
}
