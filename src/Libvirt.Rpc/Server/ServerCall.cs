using Libvirt.Host.Sockets;
using Libvirt.Rpc.Messages;

namespace Libvirt.Rpc.Server;

/// <summary>A call being served.</summary>
public sealed class ServerCall(ServerClient client, MessageHeader header, Descriptor[] descriptors)
{
    /// <summary>Who calls.</summary>
    public ServerClient Client => client;

    /// <summary>What.</summary>
    public MessageHeader Header => header;

    /// <summary>Descriptors that came with the call; closed afterwards unless released.</summary>
    public Descriptor[] Descriptors => descriptors;

    /// <summary>Descriptors that go with the answer; closed after they were sent.</summary>
    public List<Descriptor> AnswerDescriptors => _answerDescriptors ??= [];

    /// <summary>True when descriptors go with the answer.</summary>
    public bool HasAnswerDescriptors => _answerDescriptors is { Count: > 0 };

    private List<Descriptor>? _answerDescriptors;

    /// <summary>What happens after the answer was sent: a stream begins, a connection closes.</summary>
    public Action? AfterAnswer { get; set; }


    /// <summary>A required text that the client left away.</summary>
    public static LibvirtException Missing(string parameter) => LibvirtException.InvalidArgument(ErrorDomain.Rpc, $"{parameter} must not be NULL");
}
