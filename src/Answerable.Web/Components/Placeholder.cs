namespace Answerable.Web.Components;
